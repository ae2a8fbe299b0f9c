namespace Codette.Domain.Chat.Calculators;

/// <summary>Something that can be computed when a question asks for it.</summary>
public interface ICalculator
{
    /// <summary>
    /// Answers when the question gives, or the earlier turns and the session complete, everything the computation needs;
    /// otherwise null, so that the next one may try.
    /// </summary>
    Calculation? TryAnswer(Question question, ReplyContext context);
}

/// <summary>A computed answer.</summary>
/// <param name="Text">Plain sentences with the figures and how they come about.</param>
/// <param name="Confidence">Above 0 to 1: lower where a value had to be assumed, and the text says which.</param>
public sealed record Calculation(string Text, double Confidence);
