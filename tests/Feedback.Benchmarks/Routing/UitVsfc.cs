using Feedback.Classification;
using Feedback.Domain.Routing;
using Feedback.Domain.Text;
using Microsoft.ML;

namespace Feedback.Benchmarks.Routing;

/// <summary>The same pipeline on real Vietnamese: UIT-VSFC topics, trained on train.tsv and tested on dev.tsv. Read from ../shared, never copied.</summary>
internal static class UitVsfc
{
    public static void Run()
    {
        if (Folder() is not { } folder)
        {
            Console.WriteLine("\nUIT-VSFC: skipped, ../shared/data/uit-vsfc is absent");
            return;
        }

        var context = new MLContext(20261123);
        var model = new FieldModel(context, ComplaintPipeline.Fit(context, TrainingSet.Of(Read(Path.Combine(folder, "train.tsv"), text => text), [])));
        Console.WriteLine("\nUIT-VSFC topic, train -> dev         accuracy   macro-F1");
        Test("accented", text => text);
        Test("without diacritics", VietnameseText.StripDiacritics);

        void Test(string name, Func<string, string> spell)
        {
            var predictions = Read(Path.Combine(folder, "dev.tsv"), spell)
                .Select(row => new HeldOutPrediction(row.Field, model.Rank(ClassifierText.Plain(row.Text)).Ranked)).ToArray();
            RoutingBenchmark.Line($"{name,-36} {predictions.Average(p => p.Right ? 1.0 : 0),8:F3} {HeldOutFigures.MacroF1(predictions),10:F3}");
        }
    }

    private static List<LabelledText> Read(string path, Func<string, string> spell) =>
        [.. File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(cells => new LabelledText(cells[1], spell(cells[0])))];

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", "data", "uit-vsfc");
            if (Directory.Exists(found)) return found;
        }

        return null;
    }
}
