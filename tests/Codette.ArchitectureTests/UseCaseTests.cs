using System.Reflection;
using MediatR;

namespace Codette.ArchitectureTests;

public sealed class UseCaseTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Utils", "Service"];

    [Fact]
    public void Handlers_are_internal_and_sealed()
    {
        Assert.NotEmpty(Handlers(Rings.Application));
        Assert.All(Handlers(Rings.Application), handler => Assert.True(handler is { IsNotPublic: true, IsSealed: true }, handler.Name));
        Assert.Contains(Handlers(typeof(PlantedHelper).Assembly), handler => !handler.IsSealed);
    }

    [Fact]
    public void Requests_are_public_sealed_records()
    {
        Assert.NotEmpty(Requests(Rings.Application));
        Assert.All(Requests(Rings.Application), request => Assert.True(request is { IsPublic: true, IsSealed: true } && IsRecord(request), request.Name));
        Assert.Contains(Requests(typeof(PlantedRequest).Assembly), request => !request.IsPublic);
    }

    [Fact]
    public void Every_request_has_one_handler_in_its_own_file()
    {
        var handled = Handlers(Rings.Application).SelectMany(HandledBy).ToLookup(request => request);

        Assert.All(Requests(Rings.Application), request =>
        {
            Assert.Single(handled[request]);
            var file = Path.Combine(Rings.Root, "src", "Codette.Application", request.Namespace!.Split('.')[2], $"{request.Name}.cs");
            Assert.True(File.Exists(file), file);
        });
    }

    [Fact]
    public void No_type_is_named_by_an_empty_word()
    {
        Assert.Empty(Rings.All.SelectMany(ring => ring.GetTypes()).Where(IsEmptilyNamed).Select(type => type.FullName));
        Assert.True(IsEmptilyNamed(typeof(PlantedHelper)));
    }

    private static bool IsEmptilyNamed(Type type) =>
        type.Namespace?.StartsWith("Codette", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal)
        && (EmptyWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)) || (type.Name.StartsWith("Base", StringComparison.Ordinal) && type.IsAbstract));

    private static Type[] Handlers(Assembly assembly) => [.. assembly.GetTypes().Where(type => type.IsClass && HandledBy(type).Any())];

    private static Type[] Requests(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IBaseRequest).IsAssignableFrom(type))];

    private static IEnumerable<Type> HandledBy(Type type) => type.GetInterfaces()
        .Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
        .Select(contract => contract.GetGenericArguments()[0]);

    /// <summary>The compiler gives every record this method.</summary>
    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
