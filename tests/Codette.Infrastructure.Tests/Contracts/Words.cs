namespace Codette.Infrastructure.Tests.Contracts;

/// <summary>Text that a careless store would change, cut or obey.</summary>
internal static class Words
{
    public const string Emoji = "Wie laut? \U0001F39A\uFE0F \U0001F469\u200D\U0001F3A4 日本語";
    public const string RightToLeft = "‏מה גובה? \u202Eالعربية\u202C";
    public const string Controls = "\u0001\u001b[31m\t\r\n\u007f\u200b";
    public const string Decomposed = "e\u0301 is not \u00e9";
    public const string Spaces = "  in between  ";
    public const string Statement = "'; drop table messages; delete from conversations where '1' = '1' -- \" ` \\ % _ {0} @id $1 ?";
    public const string Operators = "\"kick* NEAR(a b) AND OR NOT ^ : -x + {text} : (";

    public static TheoryData<string> All => [Emoji, RightToLeft, Controls, Decomposed, Spaces, Statement, Operators];
}
