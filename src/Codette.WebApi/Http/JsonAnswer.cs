using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Http;

/// <summary>200 with a body whose length is known before it is sent.</summary>
internal sealed class JsonAnswer<T>(T value) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return HotJson.Write(httpContext, value, (JsonTypeInfo<T>)json.GetTypeInfo(typeof(T)));
    }
}
