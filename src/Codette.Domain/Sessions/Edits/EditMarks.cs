namespace Codette.Domain.Sessions.Edits;

/// <summary>How far a client's batches have been applied.</summary>
/// <param name="Client">The client's own name.</param>
/// <param name="Seq">The number of its last batch that is in the session.</param>
public sealed record EditMark(string Client, long Seq);

/// <summary>
/// What a session remembers of those who edit it, so that a batch sent again is not applied again: the last number of each
/// client, the one that edited last at the end. The client that has been silent longest is forgotten when more come.
/// </summary>
public sealed record EditMarks(IReadOnlyList<EditMark> Marks)
{
    public const int MaxClients = 64;

    public static EditMarks None { get; } = new([]);

    /// <summary>Whether the client's batch of that number, or a later one, is in the session.</summary>
    public bool Cover(string client, long seq) => Marks.Any(mark => mark.Client == client && mark.Seq >= seq);

    public EditMarks With(string client, long seq) =>
        new([.. Marks.Where(mark => mark.Client != client).TakeLast(MaxClients - 1), new EditMark(client, seq)]);
}
