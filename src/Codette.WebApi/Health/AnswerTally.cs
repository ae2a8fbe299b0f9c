using Codette.Application.Chat;
using Codette.Domain.Common;
using MediatR;

namespace Codette.WebApi.Health;

/// <summary>Counts chat answers and those that rest on something.</summary>
internal sealed class AnswerTally
{
    private long _total;
    private long _grounded;

    public long Total => Interlocked.Read(ref _total);

    public long Grounded => Interlocked.Read(ref _grounded);

    public void Answered(string? source)
    {
        Interlocked.Increment(ref _total);
        if (source is not (null or "none"))
        {
            Interlocked.Increment(ref _grounded);
        }
    }
}

/// <summary>Counts every answer, whichever way its question came.</summary>
internal sealed class AnswerCounting(AnswerTally tally) : IPipelineBehavior<SendMessage, Result<SentMessage>>
{
    public async Task<Result<SentMessage>> Handle(
        SendMessage request, CancellationToken cancellationToken, RequestHandlerDelegate<Result<SentMessage>> next)
    {
        var sent = await next();
        if (sent is { IsOk: true, Value.Repeated: false })
        {
            tally.Answered(sent.Value.Turn.Answer.Source);
        }

        return sent;
    }
}
