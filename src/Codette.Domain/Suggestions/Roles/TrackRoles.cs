namespace Codette.Domain.Suggestions.Roles;

/// <summary>Reads a track's role from its name, by whole words: "Bassoon" is no bass.</summary>
public static class TrackRoles
{
    /// <summary>What two words that contradict each other leave of the reliability ("Piano Strings").</summary>
    private const double Contradiction = 0.8;

    /// <summary>Words end at punctuation, between letters and digits (<c>gtr1</c>) and at a capital (<c>LeadVox</c>).</summary>
    public static RoleGuess Of(string name)
    {
        var guess = default(RoleGuess);
        var previous = TrackRole.Unknown;
        for (var start = 0; start < name.Length;)
        {
            var end = start + 1;
            if (char.IsLetterOrDigit(name[start]))
            {
                while (end < name.Length && IsOneWord(name[end - 1], name[end]))
                {
                    end++;
                }

                var word = name.AsSpan(start, end - start);
                var meaning = RoleWords.Find(word);
                var side = char.IsDigit(word[0]) ? guess.Side : SideOf(word);
                guess = guess with { Backing = guess.Backing || meaning.Backing, Side = side };
                guess = Join(guess, previous, meaning);
                previous = meaning.Role;
            }

            start = end;
        }

        return guess;
    }

    private static bool IsOneWord(char left, char right) =>
        char.IsLetterOrDigit(right) && char.IsDigit(left) == char.IsDigit(right) && !(char.IsLower(left) && char.IsUpper(right));

    // Only the last word says a side: the "R" of "R&B vocal" does not.
    private static int SideOf(ReadOnlySpan<char> word) =>
        word.Equals("l", StringComparison.OrdinalIgnoreCase) || word.Equals("left", StringComparison.OrdinalIgnoreCase) ? -1
        : word.Equals("r", StringComparison.OrdinalIgnoreCase) || word.Equals("right", StringComparison.OrdinalIgnoreCase) ? 1
        : 0;

    private static RoleGuess Join(RoleGuess sofar, TrackRole previous, RoleWord next) =>
        next.Role == TrackRole.Unknown ? sofar
        : sofar.Role == TrackRole.Unknown ? sofar with { Role = next.Role, Reliability = next.Reliability }
        : previous == TrackRole.Bass && next.Role == TrackRole.Drums ? sofar with { Role = TrackRole.Kick }
        : next.Role == sofar.Role ? sofar with { Reliability = Math.Max(sofar.Reliability, next.Reliability) }
        : Prefer(sofar, next);

    private static RoleGuess Prefer(RoleGuess sofar, RoleWord next)
    {
        var first = next.Role < sofar.Role ? next.Role : sofar.Role;
        var other = next.Role < sofar.Role ? sofar.Role : next.Role;
        var reliability = next.Role < sofar.Role ? next.Reliability : sofar.Reliability;
        return sofar with { Role = first, Reliability = Belong(first, other) ? reliability : reliability * Contradiction };
    }

    private static bool Belong(TrackRole first, TrackRole other) =>
        first == TrackRole.Fx || other == TrackRole.Drums || (first, other) is (TrackRole.Bass, TrackRole.Guitar or TrackRole.Synth);
}
