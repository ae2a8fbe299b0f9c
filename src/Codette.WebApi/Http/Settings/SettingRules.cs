using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Codette.WebApi.Http.Settings;

/// <summary>A value of <c>CODETTE_HOST</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ListenHostAttribute() : ValidationAttribute("CODETTE_HOST has to be localhost, * or an IP address of this machine.")
{
    public override bool IsValid(object? value) =>
        value is "localhost" or "*" || (value is string text && IPAddress.TryParse(text, out _));
}

/// <summary>A value of <c>CODETTE_ORIGINS</c>: origins as a browser sends them, without a path.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebOriginsAttribute()
    : ValidationAttribute("CODETTE_ORIGINS has to be origins such as http://localhost:5173, separated by commas.")
{
    public override bool IsValid(object? value) => value is IEnumerable<string> origins && origins.All(IsOrigin);

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.GetLeftPart(UriPartial.Authority) == text;
}
