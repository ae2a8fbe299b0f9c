using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Codette.WebApi.Tests.Identity;

/// <summary>Makes every connection seem to come from another machine.</summary>
internal sealed class FromTheNetwork : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((HttpContext context, RequestDelegate rest) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse("192.168.1.7");
            return rest(context);
        });
        next(app);
    };
}
