using System.Net.Sockets;
using Codette.Application.Common;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Http.Settings;

/// <summary>What stops the start and is the user's to mend is told in one sentence; anything else is a bug and keeps its trace.</summary>
internal static class StartFailure
{
    public static string? Explain(Exception fault, IConfiguration? settings)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case StartupException:
                    return cause.Message;
                case OptionsValidationException invalid:
                    return Sentence(invalid.Failures.First());
                case AddressInUseException:
                    return $"PORT {Port(settings)} is in use by another program: end that one, or set PORT to another number.";
                case SocketException { SocketErrorCode: SocketError.AccessDenied }:
                    return $"PORT {Port(settings)} needs more rights than this user has: set PORT to a number above 1023.";
                case SocketException { SocketErrorCode: SocketError.AddressNotAvailable }:
                    return $"CODETTE_HOST {settings?["CODETTE_HOST"]} is not an address of this machine.";
            }
        }

        return null;
    }

    private static string Port(IConfiguration? settings) => settings?["PORT"] is { Length: > 0 } port ? port : "8000";

    /// <summary>The framework puts the names of class and property before the rule's own words.</summary>
    private static string Sentence(string failure)
    {
        const string Mark = "with the error: '";
        var start = failure.IndexOf(Mark, StringComparison.Ordinal);
        return start < 0 ? failure : failure[(start + Mark.Length)..].TrimEnd('.').TrimEnd('\'');
    }
}
