using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Codette.Domain.Common;

namespace Codette.Domain.Suggestions;

/// <summary>
/// Ids that follow from what a suggestion says: UUID version 8 (RFC 9562, section 5.8) from the first 16 bytes of a SHA-256.
/// Wording, confidence and origin do not count, so that a better sentence does not make a new suggestion.
/// </summary>
public static class SuggestionIds
{
    /// <summary>The same owner, session, track, rule, facts and change give the same id, in every process and version.</summary>
    public static Guid Of(OwnerId owner, SessionId session, Proposal proposal)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        Write(bytes, owner.Value);
        Write(bytes, session.Value);
        Write(bytes, proposal.TrackId);
        Write(bytes, proposal.Category);
        Write(bytes, proposal.Title);
        Write(bytes, proposal.Evidence.Rule);
        Write(bytes, proposal.Evidence.Facts.Count);
        foreach (var (name, value) in proposal.Evidence.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal))
        {
            Write(bytes, name);
            Write(bytes, value);
        }

        Write(bytes, proposal.Change);

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.WrittenSpan, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, MixChange change)
    {
        switch (change)
        {
            case MixChange.AddEffect effect:
                Write(bytes, "effect");
                Write(bytes, effect.EffectType);
                Write(bytes, effect.Settings.Count);
                foreach (var (name, value) in effect.Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal))
                {
                    Write(bytes, name);
                    Write(bytes, value);
                }

                break;
            case MixChange.SetParameter parameter:
                Write(bytes, "parameter");
                Write(bytes, parameter.Name);
                Write(bytes, parameter.Value);
                break;
            case MixChange.SetRouting routing:
                Write(bytes, "routing");
                Write(bytes, routing.Destination);
                break;
            case MixChange.Adjust adjust:
                Write(bytes, "mixing");
                Write(bytes, adjust.Volume);
                Write(bytes, adjust.Pan);
                Write(bytes, (adjust.Muted, adjust.Soloed, adjust.Armed).ToString());
                break;
            case MixChange.Automate automate:
                Write(bytes, "automation");
                Write(bytes, automate.Parameter);
                Write(bytes, automate.TimeSeconds);
                Write(bytes, automate.Value);
                break;
        }
    }

    // A length of -1 tells null from empty.
    private static void Write(ArrayBufferWriter<byte> bytes, string? text)
    {
        Write(bytes, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, int count)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(sizeof(int)), count);
        bytes.Advance(sizeof(int));
    }

    // Adding zero makes -0.0 and 0.0 the same bits; NaN, which no change holds, stands for null.
    private static void Write(ArrayBufferWriter<byte> bytes, double? value)
    {
        BinaryPrimitives.WriteDoubleBigEndian(bytes.GetSpan(sizeof(double)), (value ?? double.NaN) + 0.0);
        bytes.Advance(sizeof(double));
    }
}
