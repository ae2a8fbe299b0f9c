using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Common;

/// <summary>A request that changes something.</summary>
public interface ICommand<T> : IRequest<Result<T>>;

/// <summary>A request that changes nothing.</summary>
public interface IQuery<T> : IRequest<Result<T>>;
