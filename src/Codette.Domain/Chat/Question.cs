namespace Codette.Domain.Chat;

/// <summary>A question as the reply engine reads it: its words, and whether it leans on what was said before.</summary>
public sealed class Question
{
    private Question(string text, IReadOnlyList<string> words, bool isFollowUp)
    {
        Text = text;
        Words = words;
        IsFollowUp = isFollowUp;
    }

    /// <summary>As it was asked, trimmed.</summary>
    public string Text { get; }

    /// <summary>
    /// Lower-case words and numbers in order, punctuation gone; <c>c#4</c>, <c>1/8</c>, <c>-6.5</c> and <c>hi-hat</c> stay
    /// whole.
    /// </summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>
    /// True when it is elliptical ("and dotted?", "what about the attack?"): the last turns say what it is about.
    /// </summary>
    public bool IsFollowUp { get; }

    public static Question Parse(string text)
    {
        var trimmed = text.Trim();
        var words = trimmed.ToLowerInvariant().Split([' ', '\n', '\t', '?', ',', ';', '!'], StringSplitOptions.RemoveEmptyEntries);
        return new Question(trimmed, words, words.Length <= 4 && words is ["and" or "what" or "how", ..]);
    }
}
