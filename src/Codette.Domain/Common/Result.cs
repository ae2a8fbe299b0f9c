using System.Diagnostics.CodeAnalysis;

namespace Codette.Domain.Common;

/// <summary>
/// A response type that can be made from an error, so that a pipeline step can refuse a request it does not know.
/// </summary>
/// <typeparam name="TSelf">The response type itself.</typeparam>
public interface IFailable<out TSelf>
{
    /// <summary>Makes the failed response.</summary>
    static abstract TSelf Fail(Error error);
}

/// <summary>
/// Either a value or an expected <see cref="Error"/>. Exceptions are for bugs and broken infrastructure (ADR 0005).
/// </summary>
public readonly struct Result<T> : IFailable<Result<T>>
{
    private readonly T? _value;
    private readonly Error? _error;

    private Result(T? value, Error? error)
    {
        _value = value;
        _error = error;
    }

    /// <summary>True when there is a value; then <see cref="Error"/> is null.</summary>
    public bool IsOk => _error is null;

    /// <summary>The error, or null when there is a value.</summary>
    public Error? Error => _error;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is an error instead.</exception>
    public T Value => _error is null ? _value! : throw new InvalidOperationException($"No value: {_error.Code}.");

    public static Result<T> Fail(Error error) => new(default, error);

    /// <summary>For an interface type, which C# converts to nothing by itself.</summary>
    public static Result<T> Ok(T value) => new(value, null);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);

    /// <summary>Takes the value out, or the error, in one test.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Error? error)
    {
        value = _value;
        error = _error;
        return _error is null;
    }

    /// <summary>Applies <paramref name="map"/> to the value; an error passes through.</summary>
    public Result<TOut> Map<TOut>(Func<T, TOut> map) => _error is null ? map(_value!) : _error;

    /// <summary>Continues with another step that may fail; an error passes through.</summary>
    public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) => _error is null ? next(_value!) : _error;
}

/// <summary>The value of a result that has nothing to say but that it worked.</summary>
public readonly record struct Done
{
    public static Done Value => default;
}
