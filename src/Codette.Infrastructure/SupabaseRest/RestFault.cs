namespace Codette.Infrastructure.SupabaseRest;

/// <summary>What the project answered when it did not do what it was asked.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">
/// A SQLSTATE or a code of PostgREST's (<c>PGRST301</c>); null when a gateway answered, or nothing that could be read.
/// </param>
/// <param name="Message">Its own words. They may repeat a value of a row, so they are told to nobody and not logged.</param>
/// <param name="Details">More of the same, or null.</param>
/// <param name="Hint">What it advises, or null.</param>
/// <param name="Role">As whom it was asked.</param>
internal sealed record RestFault(int Status, string? Code, string? Message, string? Details, string? Hint, string Role)
{
    /// <summary>What a log may hold.</summary>
    public override string ToString() => Code is null ? $"HTTP {Status} as {Role}" : $"{Code} (HTTP {Status}) as {Role}";
}

/// <summary>Carries a fault to the one place that tells what it means.</summary>
internal sealed class RestException(RestFault fault) : Exception(fault.ToString())
{
    public RestFault Fault => fault;
}
