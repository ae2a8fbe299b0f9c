using Codette.Domain.Common;
using FluentValidation;
using MediatR;

namespace Codette.Application.Common;

/// <summary>Refuses a request that breaks its validator's rules before its handler sees it.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IFailable<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
        {
            var outcome = validator.Validate(request);
            if (!outcome.IsValid)
            {
                var first = outcome.Errors[0];
                return Task.FromResult(TResponse.Fail(Error.Invalid(first.ErrorCode, first.ErrorMessage)));
            }
        }

        return next();
    }
}
