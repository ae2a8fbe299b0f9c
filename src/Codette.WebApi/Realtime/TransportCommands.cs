using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;

namespace Codette.WebApi.Realtime;

/// <summary>Which use case a transport action is.</summary>
internal static class TransportCommands
{
    public static bool IsAction(string name) => name is "play" or "stop" or "pause" or "resume" or "seek" or "tempo" or "loop";

    /// <summary>The request, or what the message lacks.</summary>
    public static Result<ICommand<TransportReading>> Read(string action, CommandFrame frame, Caller caller, SessionId session) =>
        action switch
        {
            "play" or "resume" => Ok(new PlayTransport(caller, session)),
            "stop" => Ok(new StopTransport(caller, session)),
            "pause" => Ok(new PauseTransport(caller, session)),
            "seek" => frame.Number("time_seconds", "seconds", "value") is { } seconds
                ? Ok(new SeekTransport(caller, session, seconds))
                : Missing("A seek needs 'time_seconds', a number."),
            "tempo" => frame.Number("bpm", "value") is { } bpm
                ? Ok(new SetTempo(caller, session, bpm))
                : Missing("A tempo needs 'bpm', a number."),
            "loop" => ReadLoop(frame, caller, session),
            _ => Error.Invalid("unknown_action", "A transport action is play, stop, pause, resume, seek, tempo or loop."),
        };

    private static Result<ICommand<TransportReading>> ReadLoop(CommandFrame frame, Caller caller, SessionId session)
    {
        var enabled = frame.Flag("enabled", "value");
        var start = frame.Number("start_seconds", "start", "loop_start");
        var end = frame.Number("end_seconds", "end", "loop_end");
        return enabled is null && start is null && end is null
            ? Missing("A loop needs 'enabled', true or false, or 'start_seconds' and 'end_seconds', numbers.")
            : Ok(new SetLoop(caller, session, enabled, start, end));
    }

    private static Result<ICommand<TransportReading>> Ok(ICommand<TransportReading> command) =>
        Result<ICommand<TransportReading>>.Ok(command);

    private static Error Missing(string message) => Error.Invalid("value_missing", message);
}
