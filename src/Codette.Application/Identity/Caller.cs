using Codette.Domain.Common;

namespace Codette.Application.Identity;

/// <summary>Who is asking. It is handed down through every use case to the store, and never read from an ambient place.</summary>
/// <param name="Owner">Whose rows the caller sees and makes.</param>
public sealed record Caller(OwnerId Owner)
{
    /// <summary>The person at this machine, while no sign-in is configured.</summary>
    public static Caller Local { get; } = new(OwnerId.Local);
}
