namespace Codette.WebApi.Http.Logging;

/// <summary>Counts answered requests and those that ended in a server error, 501 (an honest "not offered") apart.</summary>
internal sealed class RequestTally
{
    private long _answered;
    private long _failed;

    public long Total => Interlocked.Read(ref _answered);

    public long Failed => Interlocked.Read(ref _failed);

    public void Answered(int status)
    {
        Interlocked.Increment(ref _answered);
        if (status >= 500 && status != StatusCodes.Status501NotImplemented)
        {
            Interlocked.Increment(ref _failed);
        }
    }
}
