namespace Codette.Domain.Knowledge;

/// <summary>
/// How many slips of the finger lie between two words: a letter too many, too few, another, or two neighbours swapped
/// (F. J. Damerau, Communications of the ACM 7(3), 1964; each pair of letters is swapped at most once).
/// </summary>
public static class EditDistance
{
    /// <summary>The number of slips, or <paramref name="most"/> + 1 when there are more than that.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        var width = b.Length + 1;
        Span<int> rows = width <= 64 ? stackalloc int[3 * width] : new int[3 * width];
        var (before, last, now) = (0, width, 2 * width);
        for (var j = 0; j < width; j++)
        {
            rows[last + j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            rows[now] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var slips = Math.Min(rows[last + j - 1] + cost, 1 + Math.Min(rows[last + j], rows[now + j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    slips = Math.Min(slips, rows[before + j - 2] + 1);
                }

                rows[now + j] = slips;
                least = Math.Min(least, slips);
            }

            if (least > most)
            {
                return most + 1;
            }

            (before, last, now) = (last, now, before);
        }

        return Math.Min(rows[last + width - 1], most + 1);
    }
}
