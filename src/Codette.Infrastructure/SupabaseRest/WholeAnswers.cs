namespace Codette.Infrastructure.SupabaseRest;

/// <summary>
/// Reads an answer to its end before anybody is told of it: a body that stops or is cut off is a fault of that attempt, under
/// its time-out and with its retries, and not of whoever reads it later without either.
/// </summary>
internal sealed class WholeAnswers : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
