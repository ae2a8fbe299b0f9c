using System.Collections.Frozen;

namespace Codette.Domain.Suggestions;

/// <summary>Makes the effects that proposals add; they are shared, so their settings cannot be changed.</summary>
internal static class Effects
{
    public static MixChange.AddEffect Of(string type, params ReadOnlySpan<(string Name, double Value)> settings)
    {
        var named = new Dictionary<string, double>(settings.Length, StringComparer.Ordinal);
        foreach (var (name, value) in settings)
        {
            named.Add(name, value);
        }

        return new MixChange.AddEffect(type, named.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
