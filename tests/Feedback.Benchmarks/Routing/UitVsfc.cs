using Feedback.Classification;
using Feedback.Domain.Text;

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

        var train = Read(Path.Combine(folder, "train.tsv"), text => text);
        var (context, transformer, fields) = ComplaintTrainer.Fit(train, 20261123);
        var engine = context.Model.CreatePredictionEngine<ComplaintFeatures, ComplaintPrediction>(transformer);
        Console.WriteLine("\nUIT-VSFC topic, train -> dev         accuracy   macro-F1");
        Test("accented", text => text);
        Test("without diacritics", VietnameseText.StripDiacritics);

        void Test(string name, Func<string, string> spell)
        {
            var predictions = Read(Path.Combine(folder, "dev.tsv"), spell).Select(row =>
            {
                var scores = engine.Predict(row).Score;
                return new HeldOutPrediction(row.Field, [.. fields.Select((f, i) => (f, (double)scores[i])).OrderByDescending(e => e.Item2)]);
            }).ToList();
            var accuracy = predictions.Average(p => ThresholdChoice.IsRight(p) ? 1.0 : 0);
            RoutingBenchmark.Line($"{name,-36} {accuracy,8:F3} {ThresholdChoice.MacroF1(predictions),10:F3}");
        }
    }

    private static List<ComplaintFeatures> Read(string path, Func<string, string> spell) =>
    [
        .. File.ReadLines(path).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new ComplaintFeatures { Field = cells[1], Text = ClassifierText.Prepare(spell(cells[0])) }),
    ];

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
