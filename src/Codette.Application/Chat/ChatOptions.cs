using System.ComponentModel.DataAnnotations;

namespace Codette.Application.Chat;

/// <summary>How conversations behave.</summary>
public sealed class ChatOptions
{
    /// <summary>After this much silence a message that names no conversation starts a new one. 1 to 1,440 minutes; 30 by default.</summary>
    [Range(1, 1440)]
    public int SilenceMinutes { get; set; } = 30;

    /// <summary>How many earlier turns a follow-up may lean on. 0 to 20; 4 by default.</summary>
    [Range(0, 20)]
    public int RememberedTurns { get; set; } = 4;
}
