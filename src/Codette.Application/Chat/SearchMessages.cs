using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using FluentValidation;
using MediatR;

namespace Codette.Application.Chat;

/// <summary>Finds messages that hold every word of a text.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Text">1 to 200 characters with at least one letter or digit.</param>
/// <param name="Limit">1 to 1,000.</param>
public sealed record SearchMessages(Caller Caller, string Text, int Limit) : IQuery<IReadOnlyList<FoundMessage>>;

internal sealed class SearchMessagesValidator : AbstractValidator<SearchMessages>
{
    public SearchMessagesValidator()
    {
        RuleFor(request => request.Limit).IsPageSize();
        RuleFor(request => request.Text).Must(text => text.Length <= 200 && text.Any(char.IsLetterOrDigit))
            .WithErrorCode("search_text_invalid").WithMessage("A search has 1 to 200 characters, a letter or digit among them.");
    }
}

internal sealed class SearchMessagesHandler(IConversationStore conversations)
    : IRequestHandler<SearchMessages, Result<IReadOnlyList<FoundMessage>>>
{
    public async Task<Result<IReadOnlyList<FoundMessage>>> Handle(SearchMessages request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<FoundMessage>>.Ok(
            await conversations.Search(request.Caller, request.Text, request.Limit, cancellationToken));
}
