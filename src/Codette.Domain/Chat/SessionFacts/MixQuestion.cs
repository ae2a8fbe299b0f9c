namespace Codette.Domain.Chat.SessionFacts;

/// <summary>What a question wants to know of the asker's own mix.</summary>
internal enum MixQuestion
{
    /// <summary>Nothing: it is a general question.</summary>
    None,
    Tracks,
    Muted,
    Soloed,
    Armed,
    Selected,
    Levels,
    Loudness,
    Tempo,
    Clipping,
    Pans,
    Inserts,
    Overview,
    Trouble,
}
