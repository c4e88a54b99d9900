namespace Feedback.Domain.Indices.Profiles;

/// <summary>The classes (xếp loại) a 0-100 result falls in under Decision 766 (domain-rules 1.4).</summary>
public enum Band
{
    /// <summary>Yếu, under 50.</summary>
    Weak,

    /// <summary>Trung bình, from 50.</summary>
    Average,

    /// <summary>Khá, from 70.</summary>
    Fair,

    /// <summary>Tốt, from 80.</summary>
    Good,

    /// <summary>Xuất sắc, from 90.</summary>
    Excellent,
}

/// <summary>Where each band begins and what it is called.</summary>
public static class Bands
{
    /// <summary>The lower end belongs to the band. 90 and 50 are sourced; 80 and 70 fit every published case (domain-rules 1.4).</summary>
    public static Band Of(decimal percent) => percent switch
    {
        >= 90 => Band.Excellent,
        >= 80 => Band.Good,
        >= 70 => Band.Fair,
        >= 50 => Band.Average,
        _ => Band.Weak,
    };

    public static string NameVi(this Band band) => band switch
    {
        Band.Excellent => "Xuất sắc",
        Band.Good => "Tốt",
        Band.Fair => "Khá",
        Band.Average => "Trung bình",
        Band.Weak => "Yếu",
    };
}
