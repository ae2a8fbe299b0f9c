namespace Codette.Domain.Knowledge;

/// <summary>What a word of a question means to the entries.</summary>
public enum Standing
{
    /// <summary>No entry is about it, and at most a stray sentence holds it.</summary>
    Foreign,

    /// <summary>
    /// It occurs in the sentences of several entries, as "treat" or "louder" might; it neither proves nor disproves.
    /// </summary>
    Common,

    /// <summary>Entries are about it: it is a tag, an instrument, a topic or a synonym of one.</summary>
    Subject,
}
