namespace Codette.Domain.Chat.SessionFacts;

internal static class WordSets
{
    extension(IReadOnlyList<string> words)
    {
        /// <summary>True when one of the words is in the set.</summary>
        public bool Hold(HashSet<string> set)
        {
            for (var i = 0; i < words.Count; i++)
            {
                if (set.Contains(words[i]))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
