using Codette.Domain.Chat.Music;

namespace Codette.Domain.Chat.Reading;

/// <summary>Cuts a text into tokens in one pass. Whatever is neither a word nor a number separates.</summary>
internal ref struct Scanner
{
    // Beyond this length no word is in the vocabulary.
    private const int LongestWord = 24;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private int _at;

    private Scanner(string text)
    {
        _text = text;
        _tokens = new List<Token>(Math.Min(16 + (text.Length / 8), 64));
    }

    public static List<Token> Read(string text)
    {
        var scanner = new Scanner(Characters.Plain(text));
        scanner.ReadAll();
        return scanner._tokens;
    }

    private readonly char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void ReadAll()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))) || IsSign(c))
            {
                ReadNumber();
            }
            else if (char.IsLetterOrDigit(c))
            {
                ReadWord();
            }
            else
            {
                Add(c switch { '%' => "%", '+' => "plus", '½' => "1/2", '¼' => "1/4", '⅛' => "1/8", _ => "" });
                _at++;
            }
        }
    }

    private readonly bool IsSign(char c) =>
        c is '-' or '+'
        && (char.IsAsciiDigit(Peek(1)) || (Peek(1) == '.' && char.IsAsciiDigit(Peek(2))))
        && (_at == 0 || !char.IsLetterOrDigit(_text[_at - 1]));

    private void ReadNumber()
    {
        var number = NumberReader.Read(_text, _at);
        var start = _at;
        _at += number.Length;
        var suffixStart = _at;
        while (char.IsLetterOrDigit(Peek()) || Peek() == '#')
        {
            _at++;
        }

        var suffix = _text.AsSpan(suffixStart, _at - suffixStart);
        if (!suffix.IsEmpty && !number.TrySuffix(suffix, _tokens))
        {
            // "b.p.m." and "d.b." start with a lone letter: leave them to the word reader.
            if (suffix.Length == 1 && Peek() == '.' && char.IsAsciiLetter(Peek(1)))
            {
                _at = suffixStart;
            }
            else
            {
                Add(_text.AsSpan(start, _at - start));
                return;
            }
        }
        else if (!suffix.IsEmpty)
        {
            return;
        }

        number.AddTo(_tokens);
    }

    private void ReadWord()
    {
        var start = _at;
        var joined = start > 0 && _text[start - 1] == '-' && _tokens.Count > 0 && _tokens[^1].Term != Term.Number;
        while (char.IsLetterOrDigit(Peek()) || (Peek() is '#' or '\'' or '.' or '-' && Continues(start)))
        {
            _at++;
        }

        var word = _text.AsSpan(start, _at - start);
        if (word.IndexOfAny('.', '\'') >= 0)
        {
            word = word.ToString().Replace(".", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        }

        Add(word, joined);
    }

    /// <summary>Whether the sign at the cursor belongs to the word: C#, don't, b.p.m. and C-1.</summary>
    private readonly bool Continues(int start)
    {
        var before = _text[_at - 1];
        return Peek() switch
        {
            '#' => (before | 0x20) is >= 'a' and <= 'g' or '#' or 'm' || char.IsAsciiDigit(before),
            '\'' => char.IsLetter(Peek(1)),
            '.' => char.IsLetter(Peek(1)) && !char.IsLetter(Peek(2)) && (_at - start == 1 || _text[_at - 2] == '.'),
            _ => Peek(1) is '1' or '2' && !char.IsLetterOrDigit(Peek(2)) && Pitch.TryParse(_text.AsSpan(start, _at - start), out _),
        };
    }

    private readonly void Add(ReadOnlySpan<char> word, bool joined = false)
    {
        if (word.IsEmpty)
        {
            return;
        }

        Span<char> lower = stackalloc char[LongestWord];
        if (word.Length > LongestWord)
        {
            var text = word.ToString();
            _tokens.Add(new Token(text.ToLowerInvariant(), text, Term.Unknown, Joined: joined));
            return;
        }

        lower = lower[..word.ToLowerInvariant(lower)];
        var entry = Lexicon.Find(lower);
        var plain = entry is not null && lower.SequenceEqual(entry.Word) ? entry.Word : lower.ToString();
        var raw = lower.SequenceEqual(word) ? plain : word.ToString();
        _tokens.Add(new Token(plain, raw, entry?.Term ?? Term.Unknown, entry?.Value ?? 0, entry?.Unit ?? Unit.None, joined));
    }
}
