namespace Codette.Domain.Identity;

/// <summary>Whether a key that is well in itself fits the place where it was set.</summary>
internal static class KeyFit
{
    public static Finding To(KeyPlace place, ReadOnlySpan<char> key, Finding found)
    {
        if (!found.IsUsable)
        {
            return found;
        }

        if (found.IsLocalDefault && place.IsRemote)
        {
            return found with { Kind = KeyKind.LocalKeyForRemote };
        }

        if (place.HostedRef is { } hosted)
        {
            if (found.ProjectRef is { } own && own != hosted)
            {
                return found with { Kind = KeyKind.OtherProject };
            }

            var fits = found.IsOpaque ? KeyCheckSum.Fits(key, hosted) : null;
            found = found with { HasOddCheckSum = fits is false, ProjectRef = fits is true ? hosted : found.ProjectRef };
        }

        var forService = place.Purpose == KeyPurpose.Service;
        var forPublic = !forService || place.IsPublished;
        return found.Role == KeyRoles.Service && forPublic ? found with { Kind = KeyKind.ServiceKeyInPublicPlace }
            : found.Role == KeyRoles.Anon && forService ? found with { Kind = KeyKind.PublicKeyInServicePlace }
            : found;
    }
}
