using dotenv.net;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace Codette.WebApi.Http.Settings;

/// <summary><c>.env</c> of the working directory, as a source of settings that can be told from others.</summary>
internal sealed class EnvFile(string path = EnvFile.Name) : IConfigurationSource
{
    private const string Name = ".env";

    /// <summary>Where the value that counts comes from, if it is from the file or from the environment.</summary>
    public static string? SourceOf(IConfiguration settings, string setting) =>
        (settings as IConfigurationRoot)?.Providers.Reverse().FirstOrDefault(provider => provider.TryGet(setting, out _)) switch
        {
            Lines => Name,
            EnvironmentVariablesConfigurationProvider => "environment",
            _ => null,
        };

    public IConfigurationProvider Build(IConfigurationBuilder builder) => new Lines(path);

    private sealed class Lines(string path) : ConfigurationProvider
    {
        public override void Load()
        {
            foreach (var (name, value) in DotEnv.Read(new DotEnvOptions(ignoreExceptions: true, envFilePaths: [path])))
            {
                Data[name] = value;
            }
        }
    }
}
