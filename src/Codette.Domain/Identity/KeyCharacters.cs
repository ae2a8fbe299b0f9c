namespace Codette.Domain.Identity;

/// <summary>Characters that no key has.</summary>
internal static class KeyCharacters
{
    public static Finding? Tell(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('\0', '\x7f') is >= 0 and var strange ? new Finding(KeyKind.NonAsciiInside) { Position = strange + 1 }
        : text.IndexOfAnyExceptInRange('!', '~') is >= 0 and var blank ? new Finding(KeyKind.WhiteSpaceInside) { Position = blank + 1 }
        : null;

    /// <summary>The text without them.</summary>
    public static string Without(ReadOnlySpan<char> text)
    {
        var kept = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (character is >= '!' and <= '~')
            {
                kept[length++] = character;
            }
        }

        return new string(kept, 0, length);
    }
}
