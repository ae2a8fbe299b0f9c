namespace Codette.WebApi.Http.Logging;

/// <summary>One line per request at debug level, and nothing on the way of a request at any other.</summary>
internal static class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Codette.Requests");
        var time = app.Services.GetRequiredService<TimeProvider>();
        if (!logger.IsEnabled(LogLevel.Debug))
        {
            return;
        }

        app.Use(async (context, next) =>
        {
            var started = time.GetTimestamp();
            await next(context);
            HttpLog.Answered(
                logger,
                context.Request.Method,
                context.Request.Path.ToUriComponent(),
                context.Response.StatusCode,
                time.GetElapsedTime(started).TotalMilliseconds);
        });
    }
}
