using System.Reflection;

namespace Codette.ArchitectureTests;

/// <summary>Who may know whom among the features. The table is the map: a new line is a decision.</summary>
public sealed class FeatureTests
{
    /// <summary>Everybody may know these; they are the house's common words.</summary>
    private static readonly string[] Common = ["Common", "Identity", "Realtime"];

    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Analysis"] = ["Sessions"],
        ["Chat"] = ["Knowledge", "Sessions", "Suggestions"],
        ["Diagnostics"] = ["RowSecurity"],
        ["Feedback"] = [],
        ["Knowledge"] = [],
        ["RowSecurity"] = [],
        ["Sessions"] = [],
        ["Suggestions"] = ["Knowledge", "Sessions"],
    };

    public static TheoryData<string, string> Features
    {
        get
        {
            var features = new TheoryData<string, string>();
            foreach (var ring in new[] { Rings.Domain, Rings.Application })
            {
                foreach (var feature in FeaturesOf(ring))
                {
                    features.Add(ring.GetName().Name!, feature);
                }
            }

            return features;
        }
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_knows_only_what_the_map_allows(string ring, string feature)
    {
        var assembly = Rings.All.Single(each => each.GetName().Name == ring);
        var forbidden = FeaturesOf(assembly).Except(MayKnow[feature]).Where(other => other != feature).SelectMany(other => NamesOf(other)).ToArray();

        var rule = new DependencyRule($"{feature} in {ring}", assembly, [$"{ring}.{feature}"], forbidden);

        Assert.Empty(rule.Violations());
    }

    [Fact]
    public void The_map_has_no_circle()
    {
        var left = MayKnow.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet());
        while (left.FirstOrDefault(pair => pair.Value.Count == 0).Key is { } free)
        {
            left.Remove(free);
            foreach (var others in left.Values)
            {
                others.Remove(free);
            }
        }

        Assert.Empty(left.Keys);
    }

    [Fact]
    public void A_store_is_used_by_its_own_feature_only()
    {
        var stores = Rings.Application.GetTypes().Where(type => type.IsInterface && type.Name.EndsWith("Store", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(stores);
        Assert.All(stores, store =>
        {
            var feature = store.Namespace!.Split('.')[2];
            var others = FeaturesOf(Rings.Application).Where(other => other != feature).Select(other => $"Codette.Application.{other}").ToArray();
            Assert.Empty(new DependencyRule($"{store.Name} belongs to {feature}", Rings.Application, others, [store.FullName!]).Violations());
        });
    }

    private static string[] FeaturesOf(Assembly ring) =>
        [.. ring.GetTypes().Select(type => type.Namespace?.Split('.') is ["Codette", _, var feature, ..] ? feature : null)
            .OfType<string>().Distinct().Except(Common).Order()];

    private static IEnumerable<string> NamesOf(string feature) => [$"Codette.Domain.{feature}.", $"Codette.Application.{feature}."];
}
