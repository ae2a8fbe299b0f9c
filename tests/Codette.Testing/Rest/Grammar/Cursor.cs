using System.Text;

namespace Codette.Testing.Rest.Grammar;

/// <summary>Reads a text from its start to its end.</summary>
/// <param name="what">Named by the error where the text is not what it should be.</param>
internal sealed class Cursor(string text, string what)
{
    private int _position;

    public bool AtEnd => _position == text.Length;

    public char Next => AtEnd ? '\0' : text[_position];

    public ReadOnlySpan<char> Rest => text.AsSpan(_position);

    /// <summary>Whether the wanted text came next; then it has been read.</summary>
    public bool Try(string wanted)
    {
        if (!Rest.StartsWith(wanted, StringComparison.Ordinal))
        {
            return false;
        }

        _position += wanted.Length;
        return true;
    }

    public void Expect(string wanted)
    {
        if (!Try(wanted))
        {
            throw Fail($"\"{wanted}\"");
        }
    }

    public void ExpectEnd()
    {
        if (!AtEnd)
        {
            throw Fail("end of input");
        }
    }

    public string TakeWhile(Func<char, bool> wanted)
    {
        var start = _position;
        while (!AtEnd && wanted(text[_position]))
        {
            _position++;
        }

        return text[start.._position];
    }

    public string TakeRest()
    {
        var rest = text[_position..];
        _position = text.Length;
        return rest;
    }

    public void SkipBlanks() => TakeWhile(next => next is ' ' or '\t');

    /// <summary>A text in double quotes, in which a backslash comes before what is to be taken as it is.</summary>
    public string TakeQuoted()
    {
        Expect("\"");
        var value = new StringBuilder();
        while (!Try("\""))
        {
            Try("\\");
            if (AtEnd)
            {
                throw Fail("\"\\\"\"");
            }

            value.Append(text[_position++]);
        }

        return value.ToString();
    }

    /// <summary>What was read, or null, and then nothing has been read.</summary>
    public string? Attempt(Func<string?> read)
    {
        var start = _position;
        var value = read();
        if (value is null)
        {
            _position = start;
        }

        return value;
    }

    public RestException Fail(string expected) => RestErrors.Unparsed(
        $"\"failed to parse {what} ({text})\" (line 1, column {_position + 1})",
        $"unexpected {(AtEnd ? "end of input" : $"\"{Next}\"")} expecting {expected}");
}
