using System.Text.Json;
using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.WebApi.Http;
using MediatR;

namespace Codette.WebApi.Sessions;

/// <summary>What a DAW tells of its transport; a null was not told.</summary>
internal sealed record DawState(bool? IsPlaying, double? Seconds, double? Bpm)
{
    /// <summary>Whether anything was told that the transport can follow.</summary>
    public bool IsTold => this is not { IsPlaying: null, Seconds: null, Bpm: null };

    /// <summary>Takes either generation's names, at the top or under <c>daw_context</c>; what is of another type counts as not told.</summary>
    public static DawState Read(JsonElement body)
    {
        var state = body.Child("daw_context") ?? body.Child("payload") ?? body;
        return new(
            state.Flag("is_playing") ?? state.Flag("playing"),
            state.Number("current_time") ?? state.Number("time_seconds"),
            state.Number("bpm"));
    }
}

/// <summary>Drives a session's transport to where a DAW's is: tempo, then place, then motion.</summary>
internal static class DawSync
{
    public static async Task<Result<TransportReading>> Run(
        Caller caller, SessionId session, DawState told, IMediator mediator, CancellationToken cancellationToken)
    {
        var steps = new List<ICommand<TransportReading>>();
        if (told.Bpm is { } bpm)
        {
            steps.Add(new SetTempo(caller, session, bpm));
        }

        if (told.Seconds is { } seconds)
        {
            steps.Add(new SeekTransport(caller, session, seconds));
        }

        if (told.IsPlaying is { } playing)
        {
            steps.Add(playing ? new PlayTransport(caller, session) : new PauseTransport(caller, session));
        }

        foreach (var step in steps)
        {
            var done = await mediator.Send(step, cancellationToken);
            if (!done.IsOk)
            {
                return done;
            }
        }

        return await mediator.Send(new GetTransport(caller, session), cancellationToken);
    }
}
