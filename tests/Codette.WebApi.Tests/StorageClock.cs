namespace Codette.WebApi.Tests;

internal sealed partial class ServerStorage
{
    /// <summary>Tells what keeps the data the clock that its server goes by, which a test may move.</summary>
    public void Meet(TimeProvider time) => Follow(time);

    partial void Follow(TimeProvider time);
}
