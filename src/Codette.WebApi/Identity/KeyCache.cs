using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Identity;

/// <summary>
/// Fetches the public keys of the project when they are needed and not known, one request at a time, and forgets them after
/// ten minutes: a key that the project has withdrawn must not be believed for longer.
/// </summary>
internal sealed class KeyCache(
    IOptions<SignInOptions> options, IOptionsMonitor<JwtBearerOptions> bearer, TimeProvider time, ILogger<KeyCache> logger)
{
    /// <summary>Between two fetches that nothing but an unknown key is the reason of: anybody can invent one.</summary>
    public static readonly TimeSpan UnknownPause = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(10);

    /// <summary>After a failure, so that a project that is away is not asked by every request.</summary>
    private static readonly TimeSpan _failurePause = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Uri? _address = options.Value.Url is { } url ? new Uri($"{url}/auth/v1/.well-known/jwks.json") : null;
    private volatile Fetched? _last;
    private Task? _flight;
    private long? _failed;
    private long? _unknown;

    /// <summary>The keys as they are known, or null when those are too old or there are none yet.</summary>
    public PublicKeys? Known => _last is { } last && time.GetElapsedTime(last.At) < _lifetime ? last.Keys : null;

    /// <summary>True when the last attempt to fetch them came to nothing.</summary>
    public bool IsAway
    {
        get
        {
            lock (_gate)
            {
                return _failed is not null;
            }
        }
    }

    /// <summary>Fetches the keys, unless that was tried a moment ago. Look at <see cref="Known"/> again afterwards.</summary>
    public Task Refresh(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_flight is { IsCompleted: false })
            {
                return _flight.WaitAsync(cancellationToken);
            }

            var now = time.GetTimestamp();
            if (_failed is { } failed && time.GetElapsedTime(failed, now) < _failurePause)
            {
                return Task.CompletedTask;
            }

            if (Known is not null)
            {
                if (_unknown is { } unknown && time.GetElapsedTime(unknown, now) < UnknownPause)
                {
                    return Task.CompletedTask;
                }

                _unknown = now;
            }

            _flight = Fetch(now);
            return _flight.WaitAsync(cancellationToken);
        }
    }

    private async Task Fetch(long began)
    {
        try
        {
            var client = bearer.Get(JwtBearerDefaults.AuthenticationScheme).Backchannel;
            var keys = PublicKeys.Read(await client.GetByteArrayAsync(_address, CancellationToken.None));
            _last = new Fetched(keys, began);
            logger.KeysFetched(keys.Count);
            Note(null);
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException or JsonException)
        {
            logger.KeysAway(_address!.ToString(), away is OperationCanceledException ? "no answer in time" : away.Message);
            Note(time.GetTimestamp());
        }
    }

    private void Note(long? failed)
    {
        lock (_gate)
        {
            _failed = failed;
        }
    }

    /// <summary>The age counts from the question, not from the answer.</summary>
    private sealed record Fetched(PublicKeys Keys, long At);
}
