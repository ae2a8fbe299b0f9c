namespace Codette.Domain.Identity;

/// <summary>Characters that no key has.</summary>
internal static class KeyCharacters
{
    public static Finding? Tell(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('\0', '\x7f') is >= 0 and var strange ? At(strange, KeyKind.NonAsciiInside)
        : text.IndexOfAnyExceptInRange('!', '~') is >= 0 and var blank ? At(blank, KeyKind.WhiteSpaceInside)
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

    private static Finding At(int index, KeyKind kind) => new(kind) { Position = index + 1 };
}
