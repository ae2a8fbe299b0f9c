using AutoMapper;
using Codette.Domain.Analysis;
using Codette.Domain.Analysis.Checklists;
using Codette.Domain.Analysis.Detection;
using Codette.Domain.Analysis.Instruments;
using Codette.Domain.Analysis.Reports;
using Codette.Domain.Analysis.Training;

namespace Codette.WebApi.Analysis;

/// <summary>From analyses to the wire.</summary>
internal sealed class AnalysisProfile : Profile
{
    public AnalysisProfile()
    {
        AllowNullCollections = true; // what does not apply is left out, not empty
        CreateMap<Bounds, IReadOnlyList<double>>().ConvertUsing(bounds => Wording.Pair(bounds));
        CreateMap<Priority, string>().ConvertUsing(priority => Wording.Lower(priority));
        CreateMap<Difficulty, string>().ConvertUsing(difficulty => Wording.Lower(difficulty));
        CreateMap<ExerciseType, string>().ConvertUsing(type => Wording.Lower(type));
        CreateMap<MetricOrigin, string>().ConvertUsing(origin => Wording.Of(origin));
        Tables();
        Genres();
        Reports();
    }

    private void Tables()
    {
        CreateMap<EarExercise, ExerciseWire>()
            .ForMember(wire => wire.Intervals, map => map.MapFrom(exercise => exercise.Intervals.Count == 0 ? null : exercise.Intervals))
            .ForMember(wire => wire.Onsets, map => map.MapFrom(exercise => exercise.Onsets.Count == 0 ? null : exercise.Onsets))
            .ForMember(wire => wire.HzRange, map => map.MapFrom(exercise => exercise.HertzRange));
        CreateMap<EarExercise, IntervalWire>()
            .ForCtorParam(nameof(IntervalWire.FrequencyRatio), map => map.MapFrom(exercise => exercise.EqualTemperedRatio))
            .ForCtorParam(nameof(IntervalWire.JustRatio), map => map.MapFrom(exercise => exercise.Just.ToString()))
            .ForCtorParam(nameof(IntervalWire.Visualization), map => map.MapFrom(exercise => Wording.Picture(exercise)));
        CreateMap<QuizItem, QuizItemWire>()
            .ForCtorParam(nameof(QuizItemWire.Range), map => map.MapFrom(item => Wording.Hertz(item.Range)))
            .ForCtorParam(nameof(QuizItemWire.HzRange), map => map.MapFrom(item => item.Range));
        CreateMap<ChecklistTask, StageTask>()
            .ForCtorParam(nameof(StageTask.Task), map => map.MapFrom(task => task.Text))
            .ForCtorParam(nameof(StageTask.Completed), map => map.MapFrom(_ => false));
        CreateMap<InstrumentProfile, InstrumentWire>()
            .ForMember(wire => wire.FrequencyRange, map => map.MapFrom(profile => profile.Range))
            .ForMember(wire => wire.CompressionRatio, map => map.MapFrom(profile => Wording.Ratios(profile.Compression)))
            .ForMember(wire => wire.SuggestedEq, map => map.MapFrom(profile => Wording.Moves(profile.SuggestedEq)));
    }

    private void Genres()
    {
        CreateMap<Genre, GenreWire>().ForCtorParam(nameof(GenreWire.BpmRange), map => map.MapFrom(genre => genre.TempoBpm));
        CreateMap<GenreCandidate, CandidateWire>()
            .ForCtorParam(nameof(CandidateWire.Genre), map => map.MapFrom(candidate => candidate.Genre.Name))
            .ForCtorParam(nameof(CandidateWire.BpmRange), map => map.MapFrom(candidate => candidate.Genre.TempoBpm))
            .ForCtorParam(nameof(CandidateWire.Characteristics), map => map.MapFrom(candidate => candidate.Genre.Characteristics));
        CreateMap<GenreEvidence, GenreEvidenceWire>();
    }

    private void Reports()
    {
        CreateMap<ActionItem, ActionItemWire>();
        CreateMap<Deduction, DeductionWire>();
        CreateMap<Metric, MetricWire>();
        CreateMap<MixReport, PanelReport>()
            .ForMember(wire => wire.QualityScore, map => map.MapFrom(report => report.Quality))
            .ForMember(wire => wire.Results, map => map.MapFrom((report, _, _, context) => ReportAnswers.Results(report, context.Mapper)))
            .ForMember(wire => wire.Status, map => map.Ignore())
            .ForMember(wire => wire.Analysis, map => map.Ignore())
            .ForMember(wire => wire.Timestamp, map => map.Ignore());
    }
}
