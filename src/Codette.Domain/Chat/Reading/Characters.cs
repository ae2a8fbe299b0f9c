namespace Codette.Domain.Chat.Reading;

/// <summary>Turns typographic signs into those of a keyboard, one for one.</summary>
internal static class Characters
{
    /// <summary>The text itself when there is nothing to change, which is nearly always.</summary>
    public static string Plain(string text) =>
        System.Text.Ascii.IsValid(text)
            ? text
            : string.Create(text.Length, text, static (plain, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    plain[i] = Plain(source[i]);
                }
            });

    private static char Plain(char c) => c switch
    {
        '♯' => '#',
        '♭' => 'b',
        '−' or '‐' or '‑' or '–' or '﹣' => '-',
        '’' or '‘' or 'ʼ' => '\'',
        '×' => 'x',
        '∶' => ':',
        '⁄' or '∕' => '/',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };
}
