using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat;

/// <summary>A question as the reply engine reads it: its words, its figures, and whether it leans on what was said before.</summary>
public sealed class Question
{
    private static readonly UInt128 Computable = new[]
    {
        Term.Number, Term.Signature, Term.NoteName, Term.ChordSymbol, Term.NoteValue, Term.Dotted, Term.Triplet, Term.Bar, Term.Beat, Term.Degree,
        Term.Interval, Term.Double, Term.Delay, Term.UnitName,
    }.Aggregate(UInt128.Zero, (all, term) => all | (UInt128.One << (int)term));

    private readonly UInt128 _terms;
    private List<string>? _plainWords;

    private Question(string text, IReadOnlyList<string> words, IReadOnlyList<Token> tokens, bool isFollowUp)
    {
        Text = text;
        Words = words;
        Tokens = tokens;
        IsFollowUp = isFollowUp;
        Quantities = QuantityReader.Read(tokens);
        foreach (var token in tokens)
        {
            _terms |= UInt128.One << (int)token.Term;
        }
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

    /// <summary>Its numbers in order, each with the unit that followed.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>Its words as the knowledge base cuts them.</summary>
    internal List<string> PlainWords => _plainWords ??= Knowledge.Terms.Words(Text);

    /// <summary>The same words with their meanings, hyphens cut.</summary>
    internal IReadOnlyList<Token> Tokens { get; }

    /// <summary>Reads a text of any length and script; null counts as empty.</summary>
    public static Question Parse(string? text)
    {
        var trimmed = (text ?? "").Trim();
        var tokens = Scanner.Read(trimmed);
        var words = WordList.From(tokens);
        var isFollowUp = FollowUps.IsElliptical(tokens);
        NoteNames.Mark(tokens);
        Phrases.Join(tokens);
        return new Question(trimmed, words, tokens, isFollowUp);
    }

    /// <summary>A question made of the words of two: see <see cref="Completion"/>.</summary>
    internal static Question From(IReadOnlyList<Token> tokens) => new("", [], tokens, isFollowUp: false);

    /// <summary>True when it holds anything a calculator could start from: a figure, a note, a length, a step or a doubling.</summary>
    internal bool IsComputable => (_terms & Computable) != UInt128.Zero;

    /// <summary>True when a word with this meaning occurs.</summary>
    internal bool Has(Term term) => (_terms & (UInt128.One << (int)term)) != UInt128.Zero;
}
