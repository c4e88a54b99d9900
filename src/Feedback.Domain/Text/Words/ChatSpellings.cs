using System.Collections.Frozen;

namespace Feedback.Domain.Text.Words;

/// <summary>Chat spellings and office abbreviations to the words they stand for. Only those that mean one thing in a complaint are here.</summary>
internal static class ChatSpellings
{
    private const string Table =
        """
        ko kg khg hok hông kô hk=không
        dc đc đươc ddc=được|k=không
        j gj=gì|z v zậy dậy=vậy|zì zi=gì|vs=với|mik mk mjh mh mìk=mình
        bik bit bjt bít=biết|thjk=thích|nhìu nhju nhiu=nhiều|hum=hôm|hnay hnai=hôm nay|hqua=hôm qua
        ngta ngkta=người ta|ng ngừi=người|nv nvien nviên=nhân viên|cb=cán bộ|cbcc=cán bộ công chức|ubnd ub=ủy ban
        hs=hồ sơ|hso=hồ sơ|gplx blx=giấy phép lái xe|gcn gcnqsdđ gcnqsdd=giấy chứng nhận|qsdđ qsdd=quyền sử dụng đất
        cccd cmnd cmt=căn cước|bhyt=bảo hiểm y tế|bhxh=bảo hiểm xã hội|bhtn=bảo hiểm thất nghiệp|gtgt=giá trị gia tăng|đkkd=đăng ký kinh doanh
        csgt=cảnh sát giao thông|cax=công an xã|nvqs=nghĩa vụ quân sự|dvc=dịch vụ công|dvctt=dịch vụ công trực tuyến
        ktx=ký túc xá|gv=giáo viên|hsg=học sinh giỏi|sv=sinh viên|thpt=trung học phổ thông|thcs=trung học cơ sở|bv=bệnh viện|bs=bác sĩ|vsattp attp=an toàn thực phẩm
        tg tgian thgian=thời gian|đt đthoai=điện thoại|sdt sđt=số điện thoại|tk=tài khoản|stk=số tài khoản
        trc=trước|ntn=như thế nào|lm=làm|lun=luôn|rùi rui=rồi|r=rồi|cx cug cũg=cũng|đag dag=đang|mún=muốn|ns=nói|nch=nói chuyện
        bjo=bao giờ|wa wá=quá|wen=quen|iu=yêu|mng mn=mọi người|tphcm hcm tphochiminh=#tinh|sg=#tinh|hn=#tinh
        vd=ví dụ|đki đky dki dky=đăng ký|ktra=kiểm tra|xly=xử lý|gq=giải quyết|gpmb=giải phóng mặt bằng|đkx=đăng ký xe|ttin=thông tin|pa=phản ánh|ykien=ý kiến
        htx=hợp tác xã|kdc=khu dân cư|kcn=khu công nghiệp|ql=quốc lộ|cty cti=công ty|dn=doanh nghiệp|mst=mã số thuế|tncn=thu nhập cá nhân|hkd=hộ kinh doanh
        """;

    private static readonly FrozenDictionary<string, string[]> Words = Read();

    /// <summary>The words a spelling stands for; none when it stands for itself.</summary>
    public static IReadOnlyList<string>? Of(string word) => Words.GetValueOrDefault(word);

    private static FrozenDictionary<string, string[]> Read()
    {
        var read = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var entry in Table.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (spellings, words) = (entry[..entry.IndexOf('=', StringComparison.Ordinal)], entry[(entry.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(' '));
            foreach (var spelling in spellings.Split(' ')) read.TryAdd(spelling, words);
        }

        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
