namespace Codette.Domain.Sessions;

/// <summary>What stands in a list of a session and is found there by its id.</summary>
public interface IPart
{
    string Id { get; }
}
