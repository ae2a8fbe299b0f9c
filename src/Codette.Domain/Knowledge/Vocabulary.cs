using System.Diagnostics.CodeAnalysis;

namespace Codette.Domain.Knowledge;

/// <summary>The terms that are known, numbered, and the nearest of them for a misspelt one.</summary>
internal sealed class Vocabulary
{
    private const int ShortestGuess = 5;
    private const int LongWord = 8;

    private readonly Dictionary<string, int> _ids = [];
    private readonly HashSet<string> _subjects = [];
    private readonly Dictionary<char, List<string>> _byFirstLetter = [];

    public int Count => _ids.Count;

    /// <summary>The term's number; a new term gets the next one.</summary>
    public int Add(string term)
    {
        if (_ids.TryGetValue(term, out var id))
        {
            return id;
        }

        _ids.Add(term, id = _ids.Count);
        return id;
    }

    /// <summary>Adds a term that entries are about; only these are offered for a misspelt one.</summary>
    public void AddSubject(string term)
    {
        Add(term);
        if (!_subjects.Add(term) || term.Length < ShortestGuess - 1)
        {
            return;
        }

        if (!_byFirstLetter.TryGetValue(term[0], out var list))
        {
            _byFirstLetter.Add(term[0], list = []);
        }

        list.Add(term);
    }

    public bool IsSubject(string term) => _subjects.Contains(term);

    /// <summary>
    /// The runs of two to four words that tags are made of, stop words included: "too much reverb" says more than its one term.
    /// </summary>
    public void AddPhrases(IReadOnlyList<string> words, float weight, List<QueryTerm> terms)
    {
        var phrases = _subjects.GetAlternateLookup<ReadOnlySpan<char>>();
        var stems = new string[words.Count];
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = Spellings.Term(words[i]);
        }

        Span<char> run = stackalloc char[Terms.LongestPhrase * (Terms.LongestWord + 1)];
        for (var i = 0; i + 1 < stems.Length; i++)
        {
            var length = 0;
            for (var j = i; j < Math.Min(stems.Length, i + Terms.LongestPhrase); j++)
            {
                stems[j].CopyTo(run[length..]);
                length += stems[j].Length;
                if (j > i && phrases.TryGetValue(run[..length], out var phrase))
                {
                    terms.Add(new QueryTerm(phrase, weight));
                }

                run[length++] = ' ';
            }
        }
    }

    public bool TryGet(string term, out int id) => _ids.TryGetValue(term, out id);

    /// <summary>
    /// The nearest known term with the same first letter: one slip away, or two when the word is long. Of equally near ones the
    /// first in the alphabet, so that the order of building does not matter.
    /// </summary>
    public bool TryGuess(string term, [NotNullWhen(true)] out string? nearest)
    {
        nearest = null;
        if (term.Length < ShortestGuess || !_byFirstLetter.TryGetValue(term[0], out var candidates))
        {
            return false;
        }

        var allowed = term.Length >= LongWord ? 2 : 1;
        var least = allowed + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - term.Length) > allowed)
            {
                continue;
            }

            var slips = EditDistance.Between(term, candidate, allowed);
            if (slips < least || (slips == least && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0))
            {
                (least, nearest) = (slips, candidate);
            }
        }

        return nearest is not null;
    }
}
