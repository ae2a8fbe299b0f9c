using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Http.Settings;

/// <summary>Tells Kestrel where to listen and how much to take.</summary>
internal sealed class ListenAddresses(IOptions<CodetteOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>Bytes of a request body that no route asked to be more.</summary>
    public const long LargestBody = 1024 * 1024;

    public static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        foreach (var address in Addresses(options.Value.Host, options.Value.Port))
        {
            kestrel.Listen(address, options.Value.Port);
        }
    }

    /// <summary>A machine without IPv6 is served on IPv4 alone; "any free port" is one port, so it is one address.</summary>
    private static IPAddress[] Addresses(string host, int port) => host switch
    {
        "localhost" => port != 0 && CanBind(IPAddress.IPv6Loopback) ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Loopback],
        "*" => [CanBind(IPAddress.IPv6Any) ? IPAddress.IPv6Any : IPAddress.Any],
        _ => [IPAddress.Parse(host)],
    };

    private static bool CanBind(IPAddress address)
    {
        try
        {
            using var probe = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(address, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
