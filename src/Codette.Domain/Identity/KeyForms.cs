namespace Codette.Domain.Identity;

/// <summary>Tells a text by its form, wherever it stands.</summary>
internal static class KeyForms
{
    // The order matters: what a key is wrapped in or mixed up with is told before what is wrong inside it.
    public static Finding Tell(ReadOnlySpan<char> text, DateTimeOffset now)
    {
        if (text.IsEmpty)
        {
            return new Finding(KeyKind.Missing);
        }

        var other = Documents.Tell(text) ?? Wrappings.Tell(text) ?? StandIns.Tell(text) ?? Addresses.Tell(text);
        return other is { } kind ? new Finding(kind)
            : KeyCharacters.Tell(text) ?? OpaqueKeys.Tell(text) ?? Jwt.Tell(text, now) ?? new Finding(Strangers.Tell(text));
    }
}
