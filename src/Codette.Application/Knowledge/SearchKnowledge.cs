using Codette.Application.Common;
using Codette.Domain.Common;
using Codette.Domain.Knowledge;
using FluentValidation;
using MediatR;

namespace Codette.Application.Knowledge;

/// <summary>Finds the entries that fit a text best, as a question's answer would find them.</summary>
/// <param name="Text">1 to 200 characters.</param>
/// <param name="Limit">1 to 50.</param>
public sealed record SearchKnowledge(string Text, int Limit) : IQuery<IReadOnlyList<SearchHit>>;

internal sealed class SearchKnowledgeValidator : AbstractValidator<SearchKnowledge>
{
    public SearchKnowledgeValidator()
    {
        RuleFor(request => request.Text).Must(text => !string.IsNullOrWhiteSpace(text) && text.Length <= 200)
            .WithErrorCode("search_text_invalid").WithMessage("A search has 1 to 200 characters.");
        RuleFor(request => request.Limit).InclusiveBetween(1, 50)
            .WithErrorCode("limit_out_of_range").WithMessage("A limit is a number from 1 to 50.");
    }
}

internal sealed class SearchKnowledgeHandler(KnowledgeLibrary library) : IRequestHandler<SearchKnowledge, Result<IReadOnlyList<SearchHit>>>
{
    public async Task<Result<IReadOnlyList<SearchHit>>> Handle(SearchKnowledge request, CancellationToken cancellationToken)
    {
        var index = await library.GetIndex(cancellationToken);
        return Result<IReadOnlyList<SearchHit>>.Ok(index.Search(QueryTerm.In(request.Text), request.Limit));
    }
}
