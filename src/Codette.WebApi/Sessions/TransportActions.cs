using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;

namespace Codette.WebApi.Sessions;

/// <summary>From the name of an action to the command.</summary>
internal static class TransportActions
{
    public static Result<ICommand<TransportReading>> Read(Caller caller, SessionId session, TransportActionRequest body) => body.Action switch
    {
        "play" or "resume" => new PlayTransport(caller, session),
        "pause" => new PauseTransport(caller, session),
        "stop" => new StopTransport(caller, session),
        "seek" => body.TimeSeconds is { } seconds ? new SeekTransport(caller, session, seconds) : Missing("time_seconds"),
        "tempo" => body.Bpm is { } bpm ? new SetTempo(caller, session, bpm) : Missing("bpm"),
        "loop" when body is { Enabled: null, StartSeconds: null, EndSeconds: null } => Missing("enabled"),
        "loop" => new SetLoop(caller, session, body.Enabled, body.StartSeconds, body.EndSeconds),
        _ => Error.Invalid("action_unknown", "An action is one of: play, resume, pause, stop, seek, tempo, loop."),
    };

    public static bool IsAction(string name) => name is "play" or "stop" or "pause" or "resume" or "seek" or "tempo" or "loop";

    private static Error Missing(string field) => Error.Invalid($"{field}_missing", $"This action needs {field}.");
}
