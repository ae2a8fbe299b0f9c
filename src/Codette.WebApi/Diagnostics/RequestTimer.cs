using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.ObjectPool;

namespace Codette.WebApi.Diagnostics;

/// <summary>
/// Times every request, the outermost of all middleware. It hears of the end from the server, after the last byte was
/// handed to the connection and whatever was thrown, and so needs neither an async method nor an allocation of its own.
/// </summary>
internal sealed class RequestTimer(RequestDelegate next, RequestMetrics metrics)
{
    private static readonly Func<object, Task> _end = flight => ((Flight)flight).End();

    private readonly DefaultObjectPool<Flight> _flights = new(new Flights(), maximumRetained: 1024);

    public Task Invoke(HttpContext context)
    {
        var flight = _flights.Get();
        flight.Begin(context, metrics, _flights);
        context.Response.OnCompleted(_end, flight);
        return next(context);
    }

    /// <summary>What has to be known of a request from its beginning to its end.</summary>
    private sealed class Flight
    {
        private HttpContext? _context;
        private RequestMetrics? _metrics;
        private ObjectPool<Flight>? _home;
        private long _began;
        private bool _counted;

        public void Begin(HttpContext context, RequestMetrics metrics, ObjectPool<Flight> home)
        {
            (_context, _metrics, _home) = (context, metrics, home);
            // What may become a WebSocket is open for hours: it is never in flight.
            _counted = context.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true };
            _began = metrics.Begin(_counted);
        }

        public Task End()
        {
            var (context, metrics, home) = (_context!, _metrics!, _home!);
            _context = null;
            metrics.End(_began, context.Response.StatusCode, _counted);
            home.Return(this);
            return Task.CompletedTask;
        }
    }

    private sealed class Flights : PooledObjectPolicy<Flight>
    {
        public override Flight Create() => new();

        public override bool Return(Flight obj) => true;
    }
}
