namespace Codette.Domain.Analysis.Reports;

/// <summary>
/// A fourth-order Butterworth low-pass: two sections by the bilinear transform, with Q = 1 / (2 cos(π/8)) and 1 / (2 cos(3π/8))
/// (coefficients as in the Audio EQ Cookbook). An octave above its corner it lets 0.4 % of the energy through.
/// </summary>
internal struct RumbleFilter(double hertz, double sampleRate)
{
    private Section _first = new(hertz, sampleRate, 1 / (2 * Math.Cos(Math.PI / 8)));
    private Section _second = new(hertz, sampleRate, 1 / (2 * Math.Cos(3 * Math.PI / 8)));

    public double Next(double input) => _second.Next(_first.Next(input));

    private struct Section
    {
        private readonly double _b0, _a1, _a2;
        private double _z1, _z2;

        public Section(double hertz, double sampleRate, double q)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * hertz / sampleRate);
            var alpha = sin / (2 * q);
            var a0 = 1 + alpha;
            _b0 = (1 - cos) / 2 / a0;
            _a1 = -2 * cos / a0;
            _a2 = (1 - alpha) / a0;
        }

        public double Next(double input)
        {
            var output = (_b0 * input) + _z1;
            _z1 = (2 * _b0 * input) - (_a1 * output) + _z2;
            _z2 = (_b0 * input) - (_a2 * output);
            return output;
        }
    }
}
